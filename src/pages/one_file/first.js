// What is only for those without scripts is not shown, nor, until the page that is asked for is there, the one that is
// written here in its place.
document.documentElement.dataset.scripts = "on";
document.documentElement.hidden = /[?&]page=./.test(location.search);
