// The newest question is the one that is answered. One that was clicked is newer than a keystroke
// from before that is sent after it: until it is answered, the form of the point asks it too.
(() => {
  let asked = null;

  document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
    const from = ctx.sourceElement;
    if (from.matches("#what-if .answers a")) {
      asked = ctx.asked = new URLSearchParams(from.search);
    } else if (from.id === "what-if-form") {
      asked = null;
    } else if (asked && from.id === "point-form") {
      ctx.asked = asked;
      for (const field of [...ctx.request.body.keys()])
        if (field === "if" || field.startsWith("if-")) ctx.request.body.delete(field);
      for (const [field, value] of asked) ctx.request.body.set(field, value);
    }
  });

  document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    if (ctx.status !== "swapped") return;
    if (ctx.asked === asked) asked = null;
    // an answer has an address of its own, which whoever asked can send
    const form = document.querySelector("#what-if-form[hx-get]");
    if (form) history.replaceState(null, "", `${form.action}?${
      new URLSearchParams(new FormData(form))}`);
    // a choice once made by hand does not follow the page by itself
    for (const option of document.querySelectorAll("#what-if option[selected]"))
      if (option.closest("select") !== document.activeElement) option.selected = true;
    for (const blank of document.querySelectorAll("#what-if .madlib input"))
      if (blank !== document.activeElement) blank.value = blank.getAttribute("value");
  });
})();
