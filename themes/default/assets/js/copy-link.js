/* Copying this page's address: the button is made here, for without script it could do nothing. */
(() => {
  const place = document.querySelector("[data-copy-link]");
  if (!place) return;

  const button = document.createElement("button");
  button.type = "button";
  button.textContent = place.dataset.copyLink;
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  place.append(button, " ", told);

  /* The browser's own way asks for https; on a plain intranet the older one still works. */
  const copy = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const field = document.createElement("textarea");
    field.value = text;
    place.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    button.focus();
  };

  button.addEventListener("click", async () => {
    await copy(location.href);
    told.textContent = place.dataset.copied;
  });
})();
