package pacta.words;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import pacta.terms.Expiry;
import pacta.terms.Expiry.Unused;
import pacta.terms.FixedSlot;
import pacta.terms.LateStart;
import pacta.terms.PackagePrice;
import pacta.terms.Pause;
import pacta.terms.Price;
import pacta.terms.ReferenceCalendar;
import pacta.terms.Vat;
import pacta.time.BusinessCalendar.OfficeHours;

/// Point 3 and its dates: which days are of business, which hour is kept, from when and until when.
record SlotWords(Ground ground) {
  String calendar(ReferenceCalendar clause) {
    var except = new ArrayList<String>();
    clause.restDays().stream().sorted().map(this::onDays).forEach(except::add);
    if (!clause.region().isEmpty()) except.add(holidays(clause.region()));
    clause.closures().stream().sorted().map(ground::date)
        .map(day -> ground.say("calendar.closure", "day", day)).forEach(except::add);
    var days = except.isEmpty() ? ground.say("calendar.all-days")
        : ground.say("calendar", "except", ground.formats().list(except));
    var hours = clause.hours().isEmpty() ? ""
        : " " + ground.say("calendar.hours", "hours", hours(clause.hours()));
    return days + hours + " " + ground.say("calendar.zone", "zone", ground.zone());
  }

  private String onDays(DayOfWeek day) {
    return ground.say("days." + day);
  }

  private String holidays(String region) {
    var key = "region." + region;
    return ground.say("calendar.region", "code", region,
        "region", ground.phrases().has(key) ? ground.say(key) : region,
        "known", ground.phrases().has(key) ? "yes" : "no");
  }

  /// Days with the same hours are named together.
  private String hours(List<OfficeHours> hours) {
    var byDay = new LinkedHashMap<DayOfWeek, String>();
    for (var it : hours.stream().sorted(Comparator.comparing(OfficeHours::day)
        .thenComparing(OfficeHours::from).thenComparing(OfficeHours::until)).toList())
      byDay.merge(it.day(), ground.say("calendar.window",
          "from", ground.term(ground.formats().theTime(it.from())),
          "until", ground.term(ground.formats().theTime(it.until()))),
          (one, more) -> ground.formats().list(List.of(one, more)));
    var byHours = new LinkedHashMap<String, List<String>>();
    byDay.forEach((day, text) -> byHours.computeIfAbsent(text, _ -> new ArrayList<>())
        .add(onDays(day)));
    return byHours.entrySet().stream().map(it -> ground.say("calendar.day-hours",
            "days", ground.formats().list(it.getValue()), "hours", it.getKey()))
        .collect(Collectors.joining("; "));
  }

  String slot(FixedSlot clause) {
    var amount = new Amounts(ground).ofKeptHour(clause);
    var kept = ground.say("slot", "day", ground.say("weekly." + clause.day()),
        "time", ground.formats().atTime(clause.time()), "zone", ground.zone(),
        "uses", ground.draft().find(PackagePrice.class).isPresent() ? "yes" : "no",
        "known", amount.isPresent() ? "yes" : "no", "amount", amount.orElse(""));
    var free = clause.freeWeeks() == 0 ? ground.say("slot.never-free")
        : ground.say("slot.free", "weeks", clause.freeWeeks(), "n", clause.notice());
    return String.join(" ", kept, free, ground.say("slot.instead"));
  }

  String lateStart(LateStart clause) {
    return ground.say("late-start", "n", clause.days(), "zone", ground.zone()) + " "
        + ground.say("late-start." + clause.remedy());
  }

  String expiry(Expiry clause) {
    var spans = new SpanWords(ground);
    var within = ground.say("expiry", "within",
        spans.within(clause.after(), ground.say("act." + clause.anchor())), "zone", ground.zone());
    var unused = switch (clause.unused()) {
      case Unused.Lapse() -> ground.say("expiry.lapse");
      case Unused.GivenBack(var share, var days) -> ground.say("expiry.given-back", "n", days,
          "share", ground.percent(share), "whole", share.isAll() ? "yes" : "no",
          "vat", vat());
      case Unused.Extended(var more) -> ground.say("expiry.extended", "more", spans.span(more));
    };
    return within + " " + unused;
  }

  private String vat() {
    return ground.draft().find(Price.class)
        .filter(price -> price.vat() instanceof Vat.Added).map(_ -> "added").orElse("none");
  }

  String pause(Pause clause) {
    return String.join(" ",
        ground.say("pause", "times", clause.times(), "days", clause.days()),
        ground.say("pause.notice", "n", clause.notice(), "zone", ground.zone()),
        ground.say("pause." + clause.from()), ground.say("pause.dates"));
  }
}
