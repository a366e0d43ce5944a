/* A reader's words and the page's, made alike before they are compared: capitals, accents, apostrophes, what parts
   thousands and joins two letters (A&E, Q & A) gone. Scripts that come later by name have it as goldenthread.fold(). */
window.goldenthread = {
  fold: (text) => text
    .replace(/\b([A-Za-z]) ?& ?(?=[A-Za-z]\b)/g, "$1")
    .replace(/([0-9])[,\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))/g, "$1")
    .normalize("NFKD").replace(/[\p{M}'’ʼ]/gu, "").toUpperCase().toLowerCase().replace(/ς/g, "σ"),
};
