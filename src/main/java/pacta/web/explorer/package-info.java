/// "What if…?": a sentence with blanks about anything that may happen, and what the agreement
/// answers to it, for the professional who writes it and for the client who signs it.
///
/// Holds: [Explorer], what a page shows of it; [Question], what was asked; [Scene], of what.
/// The blanks are made from the types of the incidents, and the sentences are texts with a slot
/// for each: an incident that somebody adds tomorrow takes a sentence, and nothing else.
/// Uses: the web's shell and every room before it.
/// Never: stores anything, or answers by any rule but those of the agreement.
/// Start at [Explorer].
package pacta.web.explorer;
