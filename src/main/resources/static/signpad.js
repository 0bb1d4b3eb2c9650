// Lets a finger, a pen or a mouse draw the signature: strokes become the path of an SVG picture,
// in a hidden field. Without this script the typed name signs, which is worth the same.
(() => {
  const how = document.querySelector("fieldset.how");
  if (!how) return;
  const name = document.getElementById("name");
  const pad = how.querySelector(".signpad svg");
  const path = pad.querySelector("path");
  const field = how.querySelector("[name=drawing]");
  let drawing = false;

  const show = (strokes) => {
    field.value = strokes;
    path.setAttribute("d", strokes);
  };
  const place = (event) => {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(
      pad.getScreenCTM().inverse());
    return Math.round(at.x * 10) / 10 + " " + Math.round(at.y * 10) / 10;
  };

  pad.addEventListener("pointerdown", (event) => {
    drawing = true;
    pad.setPointerCapture(event.pointerId);
    const at = place(event);
    show((field.value + " M" + at + " L" + at).trim());
    event.preventDefault();
  });
  pad.addEventListener("pointermove", (event) => {
    if (drawing && field.value.length < 60000) show(field.value + " L" + place(event));
  });
  for (const end of ["pointerup", "pointercancel"])
    pad.addEventListener(end, () => (drawing = false));
  how.querySelector(".signpad button").addEventListener("click", () => show(""));

  name.addEventListener("input", () => {
    how.querySelector(".typed .line").textContent = name.value;
    how.querySelector(".cap span").textContent = name.value;
  });
  how.querySelector(".segment").hidden = false;
  how.querySelector(".typed").hidden = false;
  show(field.value);
})();
