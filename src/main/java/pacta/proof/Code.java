package pacta.proof;

/// What can be found in a file, each with the verdict that it leads to by itself. The names are for
/// machines and stay; what people read is in the texts of this room.
public enum Code {
  /// Neither a PDF, nor a receipt, nor a case file.
  UNKNOWN_KIND(Verdict.NOT_OURS),
  /// Larger, or more tangled inside, than any of ours.
  TOO_LARGE(Verdict.NOT_OURS),
  /// A PDF that nobody can see into before it is opened, as none of ours is.
  ENCRYPTED(Verdict.NOT_OURS),
  /// It begins as a PDF and cannot be read as one.
  PDF_UNREADABLE(Verdict.ALTERED),
  /// A PDF without a signature of the kind Pacta sets.
  NO_SEAL(Verdict.NOT_OURS),
  /// The bytes under a signature are not those that were signed, or the signature is no longer one.
  SEAL_BROKEN(Verdict.ALTERED),
  /// A party's field is not signed.
  SEAL_OPEN(Verdict.ALTERED),
  /// Something stands behind the last seal.
  AFTER_SEAL(Verdict.ALTERED),
  /// A signature for somebody whom the paper does not name.
  SIGNER_UNKNOWN(Verdict.ALTERED),
  /// Somebody whom the terms name as a party has no field here.
  SIGNER_MISSING(Verdict.ALTERED),
  /// The signatures' times run backwards.
  SIGNERS_OUT_OF_ORDER(Verdict.ALTERED),
  /// Not all signatures are by one and the same seal.
  SEALS_DIFFER(Verdict.ALTERED),
  /// The seal's certificate is not vouched for, or did not hold when it was used.
  CHAIN_BROKEN(Verdict.ALTERED),
  /// The instance's own timestamps are not all by one clock, or by another than the seal's.
  CLOCKS_DIFFER(Verdict.ALTERED),
  /// The authority behind this seal, or this clock, is none of those that were given.
  OTHER_ROOT(Verdict.NOT_OURS),
  /// A page differs from what was first signed.
  PAGE_CHANGED(Verdict.ALTERED),
  /// Something was laid over a page after it was first signed.
  ANNOTATION_ADDED(Verdict.ALTERED),
  /// The attached terms differ from those first signed.
  ATTACHMENT_CHANGED(Verdict.ALTERED),
  /// What the file says of itself differs: title, author, dates.
  INFO_CHANGED(Verdict.ALTERED),
  /// The form differs by more than its signatures.
  FORM_CHANGED(Verdict.ALTERED),
  /// Something that runs by itself was added.
  ACTION_ADDED(Verdict.ALTERED),
  /// Anything else of the document differs.
  STRUCTURE_CHANGED(Verdict.ALTERED),
  /// No terms are attached as data, or more than once.
  TERMS_MISSING(Verdict.NOT_OURS),
  /// What is attached are no terms, or of a kind that this examination does not know yet.
  TERMS_UNKNOWN(Verdict.NOT_OURS),
  /// It is not in the journal of the house that was asked.
  NOT_IN_JOURNAL(Verdict.NOT_OURS),
  /// It was sealed by the house that was asked, which erased since what it was about.
  ERASED_SINCE(Verdict.VALID),
  /// It is not signed and sealed with the keys of the house that was asked, or with ones that
  /// somebody else may have.
  NOT_OUR_KEYS(Verdict.NOT_OURS),
  /// It is written as a receipt and cannot be read as one.
  RECEIPT_UNREADABLE(Verdict.ALTERED),
  /// The checkpoint is not signed by the key that it names.
  CHECKPOINT_FORGED(Verdict.ALTERED),
  /// The timestamp does not hold, or is over other bytes.
  STAMP_BROKEN(Verdict.ALTERED),
  /// The instance stamped it itself: that shows an order and proves nothing against it.
  STAMP_OWN(Verdict.VALID),
  /// An event is not in the journal that was signed, or not at its place.
  NOT_IN_LOG(Verdict.ALTERED),
  /// An event cannot be read, or is of a kind that this examination does not know yet.
  EVENT_UNREADABLE(Verdict.ALTERED),
  /// An act is missing, or they stand in another order: both sign, it comes into force, it is
  /// sealed.
  ACTS_INCOMPLETE(Verdict.ALTERED),
  /// What was signed is not what was printed.
  SIGNED_OTHERWISE(Verdict.ALTERED),
  /// What was sealed is not what the receipt names.
  SEALED_OTHERWISE(Verdict.ALTERED),
  /// A key opens none of the texts that are shown.
  OPENING_USELESS(Verdict.ALTERED),
  /// The log is signed with another key than the one that was given.
  OTHER_KEY(Verdict.NOT_OURS),
  /// It says to be of another agreement than its log is of.
  MISNAMED(Verdict.ALTERED),
  /// Nobody said under which key the log is signed: compare it.
  LOG_NOT_GIVEN(Verdict.VALID),
  /// An archive that cannot be read to its last byte as ours are written.
  ARCHIVE_BROKEN(Verdict.ALTERED),
  /// A file of an archive has a name that ours never have, or one that another has too.
  ENTRY_STRANGE(Verdict.ALTERED),
  /// A file of an archive is not as it was sealed.
  ENTRY_CHANGED(Verdict.ALTERED),
  /// A file lies in an archive that was not there when it was sealed.
  ENTRY_ADDED(Verdict.ALTERED),
  /// A file is no longer in an archive.
  ENTRY_MISSING(Verdict.ALTERED),
  /// The index of a case file, its keys or its proofs cannot be read.
  CASE_UNREADABLE(Verdict.ALTERED),
  /// A receipt for this very version names other bytes than these.
  NOT_IN_RECEIPT(Verdict.ALTERED),
  /// It is a receipt of other papers than those it lies beside.
  OTHER_PAPER(Verdict.NOT_OURS),
  /// Another receipt of the same journal is signed with another key.
  OTHER_LOG(Verdict.ALTERED),
  /// A later version of the same agreement was handed over with it.
  LATER_VERSION(Verdict.SUPERSEDED),
  /// Nobody said which authority to expect: compare its digest.
  ROOT_NOT_GIVEN(Verdict.VALID);

  private final Verdict alone;

  Code(Verdict alone) {
    this.alone = alone;
  }

  Verdict alone() {
    return alone;
  }

  /// As machines read it: `seal-broken`.
  public String tag() {
    return Tags.of(this);
  }
}
