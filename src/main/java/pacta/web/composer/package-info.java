/// Writing an agreement: its seven points as fields, its words beside them, and what it leads to.
///
/// Holds: the pages under `/engagements/{id}/agreement`, [WhatIf] and the methodology's page; one
/// [PointForm] for each point that has fields. Uses: the web's shell and every room before it.
/// Never: decides what an agreement leads to, or keeps what was typed anywhere but in the page.
/// Start at [AgreementPages].
package pacta.web.composer;
