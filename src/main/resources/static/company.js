// Says to the other side that somebody is here and where they write, and to whoever writes that the
// network is lost: then nothing is sent, so that nothing typed goes with it.
(() => {
  const talk = document.getElementById("talk");
  const company = document.getElementById("company");
  const NOW_AND_THEN = 15_000;
  const WRITING = 2_500;

  const say = (what = {}) => navigator.sendBeacon(
    `${talk.getAttribute("action")}/company`,
    new URLSearchParams({
      _csrf: talk.elements._csrf.value, once: talk.elements.once.value, ...what,
    }),
  );
  const look = () => document.hidden ? say({ away: "yes" }) : say();

  look();
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", () => say({ away: "yes" }));
  addEventListener("pageshow", ({ persisted }) => persisted && look());

  // alone, nobody is told; whoever comes is
  const isAlone = () => company.childElementCount === 0;
  let wasAlone = true;
  document.addEventListener("htmx:after:swap", () => {
    if (wasAlone && !isAlone()) look();
    wasAlone = isAlone();
  });
  setInterval(() => isAlone() || document.hidden || say(), NOW_AND_THEN);

  let last = -WRITING;
  talk.addEventListener("input", ({ target, timeStamp }) => {
    if (isAlone() || timeStamp - last < WRITING) return;
    last = timeStamp;
    say({ field: target.name });
  });

  const network = document.getElementById("network");
  const isLost = () => network.childElementCount > 0;
  const lose = () => isLost()
    || network.append(document.getElementById("network-lost").content.cloneNode(true));
  const find = () => {
    network.replaceChildren();
    look();
  };
  const ask = async () => {
    if (navigator.onLine)
      await fetch(location.pathname, { method: "HEAD", cache: "no-store" }).then(find, lose);
  };
  if (!navigator.onLine) lose();
  addEventListener("offline", lose);
  addEventListener("online", ask);
  document.addEventListener("htmx:sse:error", ({ detail }) => {
    if (detail.error instanceof TypeError) lose(); // what fetch throws when there is no network
  });
  document.addEventListener("htmx:sse:after:connection", () => isLost() && find());
  talk.addEventListener("submit", (event) => {
    if (!isLost()) return;
    event.preventDefault();
    ask().then(() => isLost() || talk.requestSubmit(event.submitter));
  });
})();
