package pacta.web.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.desk.Ours;
import pacta.proof.Code;
import pacta.proof.Kind;
import pacta.proof.Report;
import pacta.proof.ReportText;
import pacta.proof.ReportText.Fact;
import pacta.proof.Verdict;
import pacta.views.KnownPapers.Known;
import pacta.web.Page;

/// What came of asking, ready to be shown.
///
/// @param verdict as the styles know it: `valid`, `superseded`, `not-ours`, `altered`
/// @param reasons sentences for whatever is not as it should be
/// @param note    what kind of signature it is, or what to do; may be empty
public record Result(String verdict, String title, String lead, List<String> reasons,
    List<Fact> facts, String note) {
  public boolean isAuthentic() {
    return verdict.equals(Verdict.VALID.tag());
  }

  public boolean isBad() {
    return verdict.equals(Verdict.ALTERED.tag());
  }

  /// Of a code that was typed, for one version or for all of an agreement.
  static Result ofCode(List<Known> known, Page page) {
    if (known.isEmpty())
      return new Result(Verdict.NOT_OURS.tag(), page.say("verify.code.unknown"),
          page.say("verify.code.unknown.lead"), List.of(), List.of(), "");
    var latest = known.stream().filter(Known::rules).findFirst().orElse(known.getLast());
    var facts = List.of(
        new Fact(page.say("verify.version"), Integer.toString(latest.version())),
        new Fact(page.say("verify.since"), moment(latest.since(), page)),
        new Fact(page.say("verify.paper"),
            page.say(latest.sealed() ? "verify.sealed" : "verify.sealing")));
    return new Result((latest.rules() ? Verdict.VALID : Verdict.SUPERSEDED).tag(),
        page.say(latest.rules() ? "verify.code.rules" : "verify.code.superseded"),
        page.say("verify.code.lead"), List.of(), facts, page.say("verify.code.note"));
  }

  /// Of a code for what was signed here and erased since.
  static Result ofErased(Page page) {
    return new Result(Verdict.VALID.tag(), page.say("verify.code.erased"),
        page.say("verify.code.erased.lead"), List.of(), List.of(), "");
  }

  /// Of a file, with what this house knows of it.
  ///
  /// @param ours  what this house made
  /// @param known the paper of exactly these bytes
  static Result ofFile(Report found, Ours ours, Optional<Known> known, Page page) {
    var report = here(found, ours, known);
    var text = new ReportText(report, page.language());
    var reasons = new ArrayList<String>();
    for (var it : report.findings())
      if (it.code() != Code.STAMP_OWN) reasons.add(text.finding(it));
    boolean authentic = report.verdict().compareTo(Verdict.SUPERSEDED) <= 0;
    return new Result(report.verdict().tag(), text.verdict(),
        lead(report, known, page, text), reasons, text.facts(),
        authentic && report.sealed().isPresent() ? text.kindOfSignature() : "");
  }

  /// Nobody but this house knows its own seals: what it did not make is not its own, however whole.
  private static Report here(Report found, Ours ours, Optional<Known> known) {
    var report = found.confirmed();
    if (report.verdict() != Verdict.VALID) return report;
    if (ours.isErased(report.digest())) return report.with(Code.ERASED_SINCE, "");
    if (!ours.made(report)) return report.with(report.kind() == Kind.AGREEMENT ? Code.NOT_IN_JOURNAL
        : Code.NOT_OUR_KEYS, "");
    return known.filter(it -> !it.rules()).map(it ->
        report.with(Code.LATER_VERSION, Integer.toString(it.latest()))).orElse(report);
  }

  private static String lead(Report report, Optional<Known> known, Page page, ReportText text) {
    return report.verdict() != Verdict.VALID || report.has(Code.ERASED_SINCE) || known.isEmpty()
        ? text.advice()
        : page.say("verify.known", "since", moment(known.get().since(), page));
  }

  private static String moment(Instant at, Page page) {
    return page.formats().momentInFull(page.at(at)) + " (" + page.formats().zone(page.zone()) + ")";
  }
}
