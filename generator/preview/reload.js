// Loads the page again when the site's files have changed; listens only while the page can be seen.
const stamp = document.currentScript.dataset.stamp;
let source = null;

function listen() {
  if (document.hidden) {
    source?.close();
    source = null;
  } else if (source === null) {
    source = new EventSource("/.goldenthread/changes");
    source.onmessage = (event) => {
      if (event.data !== stamp) location.reload();
    };
  }
}

document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => source?.close());
listen();
