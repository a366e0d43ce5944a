/* A reader's words and the page's, made alike before they are compared: capitals, accents, apostrophes and what parts
   thousands gone. Scripts that come later by name have it as goldenthread.fold(). */
window.goldenthread = {
  fold: (text) => text
    .replace(/([0-9])[,\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))/g, "$1")
    .normalize("NFKD").replace(/[\p{M}'’ʼ]/gu, "").toUpperCase().toLowerCase().replace(/ς/g, "σ"),
};
