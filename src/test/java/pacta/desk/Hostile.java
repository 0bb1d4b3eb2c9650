package pacta.desk;

import pacta.store.Dialect;

/// Text that is meant to break what it is written into. `{at}` is an address that would be asked.
public enum Hostile {
  /// Markup, templates, operators of PDF, formulas, paths, commands.
  OBEYED(Dialect.SQLITE, "</p></body><h1>x</h1><script>alert(1)</script><img src=\"{at}a.png\" "
      + "onerror='x'/><link rel=stylesheet href='{at}b.css'><style>@import url({at}c.css)</style>"
      + "<!-- ]]><iframe src=\"{at}e\"></iframe>&amp;&lt;b&gt; ${7*7} #{7*7} {0} {name} {{x}} "
      + "@{x} {n, plural, other {x}} 'x' %s %n \\u0041 ) Tj ET /JS (app.alert\\(1\\)) /Launch "
      + "<< /S /URI /URI ({at}f) >> endstream endobj %%EOF ((( =HYPERLINK(\"{at}g\",\"x\");+1;"
      + "@SUM(A1) ../../etc/passwd\\..\\x.pdf;filename=x.exe\" `id` $(id) | rm "
      + "javascript:alert(1) \" autofocus onfocus=alert(1) x=\""),
  /// What turns, hides, piles up or ends letters; with a nought, of which PostgreSQL keeps no
  /// text.
  UNSEEN(Dialect.POSTGRESQL, "paga \u202e0001\u202c \u2066euros\u2069 \u200f\u061c "
      + "o\u200bfi\u2060na\ufeff\u00ad a\u0001b\u0007c\u001b[31md\u007fe\u0000f "
      + "👩‍👩‍👧‍👦 🇪🇸 e\u0301\u0302\u0303 漢 👍🏽 \ud83d solo"),
  /// What would begin another header, or another line.
  BROKEN(Dialect.SQLITE, "=Ana\r\nBcc: all@example.com\r\n\r\n<b>x</b>\nSubject: x\r\t"
      + "Reply-To: y@example.com\u0085e\u2028f\u2029g"),
  LONG(Dialect.SQLITE, "Esto se dice y se vuelve a decir, con comas y sin ellas. ".repeat(40));

  private final Dialect dialect;
  private final String text;

  Hostile(Dialect dialect, String text) {
    this.dialect = dialect;
    this.text = text;
  }

  Dialect dialect() {
    return dialect;
  }

  /// @param at an address that it would ask, ending in `/`
  public String text(String at) {
    return text.replace("{at}", at);
  }
}
