// What somebody was writing and has not sent stays while another form of the page is sent.
(() => {
  const place = `pacta.drafts:${location.pathname}`;
  const fields = () => document.querySelectorAll("textarea, input.input");
  const key = ({ form, name }) => `${form.getAttribute("action")} ${name}`;

  document.addEventListener("submit", ({ target }) => {
    const drafts = [...fields()]
      .filter((field) => field.form !== target && field.value !== field.defaultValue)
      .map((field) => [key(field), field.value]);
    try {
      sessionStorage.setItem(place, JSON.stringify(drafts));
    } catch {
      // a browser may be told to keep nothing
    }
  });

  try {
    const drafts = new Map(JSON.parse(sessionStorage.getItem(place) ?? "[]"));
    sessionStorage.removeItem(place);
    for (const field of fields())
      if (drafts.has(key(field)) && field.value === field.defaultValue) {
        field.value = drafts.get(key(field));
        field.closest("details")?.setAttribute("open", "");
      }
  } catch {
    // nothing was kept
  }
})();
