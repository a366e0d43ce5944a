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

  const copyTheOlderWay = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    place.append(field);
    field.select();
    const isCopied = document.execCommand("copy");
    field.remove();
    button.focus();
    return isCopied;
  };

  /* The browser's own way asks for https and its leave; without either the older one may still work. */
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyTheOlderWay(text);
    }
  };

  /* Words that stand already are not read out again: they go, and after a while they come. */
  button.addEventListener("click", async () => {
    told.textContent = "";
    const words = (await copy(location.href)) ? place.dataset.copied : place.dataset.refused;
    setTimeout(() => {
      told.textContent = words;
    }, 100);
  });
})();
