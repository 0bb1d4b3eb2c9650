/// Who is who: identifiers, the language a person reads, and texts that belong to a person.
///
/// Holds: the identifiers, [Language], [Personal], [FirstName], [Unseen]. Uses: nothing.
/// Never: makes an identifier by chance, looks anybody up, or knows how a text is sealed.
/// Start at [Personal].
package pacta.people;
