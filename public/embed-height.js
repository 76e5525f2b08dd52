// Gives the frames of the link worker survey on this page the height that they ask for.
(() => {
  const site = new URL(document.currentScript.src).origin;
  const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(`${site}/`));
  addEventListener("message", ({ origin, source, data }) => {
    const height = data?.linkWorkerSurvey?.height;
    if (origin !== site || !(height > 0 && height < 1e5)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame) frame.style.height = `${height}px`;
  });
  // Those that were there before this script are asked.
  for (const { contentWindow } of frames()) contentWindow.postMessage({ linkWorkerSurvey: "height" }, "*");
})();
