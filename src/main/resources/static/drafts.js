// What somebody was writing and has not sent stays: while another part of the page is sent, and
// while a part of it changes by itself.
(() => {
  const talk = document.getElementById("talk");
  const place = `pacta.drafts:${location.pathname}`;
  const fields = () => [...talk.querySelectorAll("textarea, input.input")];
  const drafts = () => fields().filter((field) => field.value !== field.defaultValue)
    .map((field) => [field.name, field.value]);

  const restore = (kept) => {
    const left = new Map(kept);
    for (const field of fields())
      if (left.has(field.name)) {
        if (field.value === field.defaultValue) field.value = left.get(field.name);
        field.closest("details")?.setAttribute("open", "");
        left.delete(field.name);
      }
    // other words for a phrase that is gone may become one of their own
    const phrase = talk.elements.phrase;
    for (const text of left.values()) if (phrase.value === "") phrase.value = text;
  };

  const keep = (written) => {
    try {
      sessionStorage.setItem(place, JSON.stringify(written));
      return written;
    } catch {
      return []; // a browser may be told to keep nothing: they travel with the form
    }
  };

  let kept = [];
  let sent = false;
  document.addEventListener("submit", ({ submitter, defaultPrevented }) => {
    if (defaultPrevented) return;
    kept = keep(drafts().filter(([name]) => name !== submitter?.dataset.sends));
    sent = true;
  });
  addEventListener("pagehide", () => sent || keep(drafts()));
  addEventListener("pageshow", () => {
    sent = false;
  });
  talk.addEventListener("formdata", ({ formData }) => {
    for (const [name] of kept) formData.delete(name);
  });
  try {
    const before = JSON.parse(sessionStorage.getItem(place) ?? "[]");
    sessionStorage.removeItem(place);
    restore(before);
  } catch {
    // nothing was kept
  }

  let hand;
  document.addEventListener("htmx:before:swap", () => {
    const { activeElement: at } = document;
    hand = {
      written: drafts(),
      open: [...talk.querySelectorAll(".ours details[open] textarea")].map(({ name }) => name),
      at: at?.name && [at.name, at.value, at.selectionStart, at.selectionEnd],
    };
  });
  document.addEventListener("htmx:after:swap", () => {
    restore(hand.written);
    for (const name of hand.open)
      talk.elements[name]?.closest("details").setAttribute("open", "");
    if (!hand.at || document.activeElement !== document.body) return;
    const [name, value, from, to] = hand.at;
    const back = [...talk.querySelectorAll(`[name="${CSS.escape(name)}"]`)]
      .find((it) => it.matches("textarea, input") || it.value === value);
    back?.focus({ preventScroll: true });
    if (from !== undefined) back?.setSelectionRange(from, to);
  });
})();
