package pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import pacta.jte.StaticTemplates;
import pacta.jte.Templates;
import pacta.money.Money;
import pacta.people.Language;

/// Each tag by example: what it is given, and what of it is read.
class TagsTest {
  private static final Templates TAGS = new StaticTemplates();
  private static final Page PAGE = new Page(Language.ES, ZoneId.of("Europe/Madrid"),
      Instant.parse("2026-03-09T08:00:00Z"), () -> "secret", "key", Optional.empty(), "/assets/x/",
      "/here");

  private static String html(JteModel tag) {
    return tag.render().replaceAll("\\s+", " ").replace("> <", "><").strip();
  }

  private static Content text(String text) {
    return out -> out.writeUserContent(text);
  }

  @Test void a_ring_with_a_label_is_a_picture_and_without_one_is_decoration() {
    assertThat(html(TAGS.tagRing(Ring.PROFESSIONAL, "Has firmado tú; falta Nerea", "s")))
        .contains("role=\"img\"", "aria-label=\"Has firmado tú; falta Nerea\"", "class=\"off\"",
            "class=\"p\"").doesNotContain("aria-hidden", "class=\"c\"");
    assertThat(html(TAGS.tagRing(Ring.SEALED, "", "xl")))
        .contains("aria-hidden=\"true\"", "data-size=\"xl\"", "class=\"tick\"")
        .doesNotContain("role", "aria-label", "off");
    assertThat(html(TAGS.tagRing(Ring.of(false, true), "", "s"))).contains("class=\"c\"");
    assertThat(Ring.of(true, true)).isEqualTo(Ring.BOTH);
    assertThat(Ring.CLIENT.arcs()).hasSameSizeAs(Ring.NOBODY.arcs());
  }

  @Test void a_chip_has_an_icon_and_a_word() {
    assertThat(html(TAGS.tagChip("Segura", Icon.CHECK, "")))
        .startsWith("<span class=\"chip\"><svg class=\"i").endsWith("Segura</span>");
    assertThat(html(TAGS.tagChip("Vence hoy", Icon.CLOCK, "wait")))
        .contains("data-tone=\"wait\"");
  }

  @Test void beads_say_what_they_look_like() {
    var beads = List.of(new Bead("1", "done", "hecha"), new Bead("2", "next", ""));
    assertThat(html(TAGS.tagBeads(beads, "Dos sesiones", false)))
        .contains("aria-label=\"Dos sesiones\"", "<span class=\"vh\"> hecha</span>",
            "<li class=\"next\" aria-current=\"true\">2");
    assertThat(html(TAGS.tagBeads(beads, "Dos sesiones", true)))
        .contains("role=\"img\"", "<i class=\"done\">");
  }

  @Test void a_sum_is_a_list_of_lines() {
    var lines = List.of(SumLine.of("Acordado", "640,00 €").with("8 × 80,00 €"),
        SumLine.of("Pendiente", "320,00 €").as("carry"));
    assertThat(html(TAGS.tagSum(lines))).contains(
        "<span>Acordado<small>8 × 80,00 €</small></span><span>640,00 €</span>",
        "<li class=\"carry\">");
  }

  @Test void the_scale_of_notice_gives_its_numbers_without_a_style() {
    var parts = List.of(new NoticeScale.Part("free", "0 €", "hasta mar 10, 10:00", 52),
        new NoticeScale.Part("part", "40 €", "hasta mié 11, 8:00", 46),
        new NoticeScale.Part("all", "80 €", "después", 2));
    var scale = new NoticeScale(parts, OptionalInt.of(31), "ahora");
    assertThat(html(TAGS.tagNotice(scale)))
        .contains("<span class=\"now\" data-at=\"31\">ahora</span>", "data-part=\"52\"",
            "data-part=\"14\"", "<b>80 €</b>después").doesNotContain("style");
    var over = new NoticeScale(parts, OptionalInt.empty(), "ahora");
    assertThat(html(TAGS.tagNotice(over))).doesNotContain("ahora");
    assertThat(new NoticeScale(parts, OptionalInt.of(100), "ahora").now()).isEqualTo(95);
  }

  @Test void an_event_has_a_mark_a_text_and_a_time() {
    assertThat(html(TAGS.tagEvent(text("Sesión 4 hecha."), "ayer, 19:12", "2026-03-08T18:12Z",
        Icon.CHECK, null, "cli", text("más")))).contains("<li class=\"cli\">",
        "<time datetime=\"2026-03-08T18:12Z\">ayer, 19:12</time> · más");
    assertThat(html(TAGS.tagEvent(text("Firmado."), "ayer", null, null, Ring.BOTH, "pactd",
        null))).contains("<svg class=\"ring\"", "<time>ayer</time>").doesNotContain(" · ");
  }

  @Test void a_field_keeps_what_was_typed_and_points_to_its_hint_and_its_fault() {
    var form = Form.filled(Map.of("price", "80\"<"));
    var fine = html(TAGS.tagField(PAGE, form, "price", "Precio", "Por sesión.", "text", true,
        null, "decimal", null, ""));
    assertThat(fine).contains("<label for=\"price\">", "si quieres", "value=\"80&#34;&lt;\"",
        "aria-describedby=\"price-hint\"", "inputmode=\"decimal\"")
        .doesNotContain("aria-invalid", "required", "placeholder");
    form.refuse("price", "field.required");
    form.refuse("price", "field.email");
    assertThat(html(TAGS.tagAffix(PAGE, form, "price", "Precio", "€", "Por sesión.", "decimal",
        false))).contains("aria-invalid=\"true\"", "required",
        "aria-describedby=\"price-hint price-error\"", "id=\"price-error\"", "Falta esto.",
        "<span>€</span>").doesNotContain("no parece un correo");
    assertThat(html(TAGS.tagErrors(PAGE, form)))
        .contains("role=\"alert\"", "Hay una cosa que mirar",
            "<a href=\"#price\"><b>Precio:</b> Falta esto.</a>");
    assertThat(html(TAGS.tagErrors(PAGE, Form.blank()))).isEmpty();
    assertThat(html(TAGS.tagArea(PAGE, form, "price", "Precio", "", false, 3)))
        .contains(">80\"&lt;</textarea>");
  }

  @Test void choices_keep_what_was_chosen() {
    var form = Form.filled(Map.of("way", "pass", "agreed", "yes"));
    assertThat(html(TAGS.tagChoice(form, "way", "pass", "Usar mi comodín", "", "0,00 €")))
        .contains("class=\"choice side\"", "checked", "<span class=\"money\">0,00 €</span>");
    assertThat(html(TAGS.tagChoice(form, "way", "keep", "Mantener", "Como estaba.", "")))
        .contains("<small>Como estaba.</small>").doesNotContain("checked", "money");
    assertThat(html(TAGS.tagTick(PAGE, form, "agreed", "De acuerdo", "")))
        .contains("type=\"checkbox\"", "checked");
    assertThat(html(TAGS.tagSelect(PAGE, form, "way", "Manera", Map.of("pass", "Comodín"), "",
        null))).contains("<option value=\"pass\" selected>Comodín</option>");
  }

  @Test void every_form_carries_its_secret_and_its_key_and_keeps_the_key_when_it_comes_back() {
    assertThat(html(TAGS.tagGuard(PAGE, null)))
        .contains("name=\"_csrf\" value=\"secret\"", "name=\"once\" value=\"key\"");
    assertThat(html(TAGS.tagGuard(PAGE, Form.filled(Map.of("once", "first")))))
        .contains("name=\"once\" value=\"first\"");
  }

  @Test void small_ones() {
    var money = Money.of("320.00", Currency.getInstance("EUR"));
    assertThat(html(TAGS.tagMoney(PAGE, money, "big")))
        .isEqualTo("<span class=\"money big\">320,00\u00a0€</span>");
    assertThat(html(TAGS.tagNote(text("Ojo"), Icon.INFO, "wait")))
        .contains("class=\"note\" data-tone=\"wait\"", "Ojo");
    assertThat(html(TAGS.tagBack("/engagements", "Procesos")))
        .contains("href=\"/engagements\"", "Procesos");
    assertThat(html(TAGS.tagAvatar("Marta Soler Vidal", "pro", ""))).contains(">MS<");
    assertThat(html(TAGS.tagEmpty("Nada", "Todavía.", Ring.PROFESSIONAL, text("Empezar"))))
        .contains("<h2>Nada</h2>", "data-size=\"xxl\"", "Empezar");
    assertThat(html(TAGS.tagDock(text("Firmar")))).isEqualTo("<div class=\"dock\">Firmar</div>");
    assertThat(html(TAGS.tagStep("Uno", "Primero", "/a", "Ir", "primary")))
        .contains("<a class=\"btn primary\" href=\"/a\">Ir</a>");
  }

  @Test void what_comes_into_a_rich_text_is_never_markup() {
    var out = new StringOutput();
    PAGE.rich("setup.name", "name", "<b>").writeTo(out);
    assertThat(out.toString()).isEqualTo("Cómo te llamas");
    var rich = new StringOutput();
    PAGE.rich("link.client.title", "business", "<i>\"A\" & 'B'").writeTo(rich);
    assertThat(rich.toString())
        .isEqualTo("Tu página con &lt;i&gt;&quot;A&quot; &amp; &#39;B&#39;");
  }

  @Test void a_name_has_initials() {
    assertThat(Page.initials("Ángel de la Cruz")).isEqualTo("ÁD");
    assertThat(Page.initials("  ")).isEmpty();
  }
}
