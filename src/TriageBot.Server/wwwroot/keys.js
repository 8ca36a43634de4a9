// Keyboard use of the console. A control names its keys itself, in aria-keyshortcuts, as for screen readers:
// pressing them clicks it. In a list marked data-keys="list", j and k or the arrows move between its links.
// While a dialog is open, only its own controls answer.
(() => {
  const setting = "triagebot/one-letter";
  const typing = target => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  const shown = element => element.getClientRects().length > 0 && !element.disabled;
  const oneLetter = () => localStorage.getItem(setting) !== "off";

  const namesKeys = event => {
    const held = (event.ctrlKey || event.metaKey ? "Control+" : "") + (event.altKey ? "Alt+" : "");
    return held + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
  };

  const controlFor = (keys, within) => [...within.querySelectorAll("[aria-keyshortcuts]")]
    .find(control => control.getAttribute("aria-keyshortcuts").split(" ").includes(keys) && shown(control));

  const move = step => {
    const links = [...document.querySelectorAll("[data-keys=list] a[data-row]")].filter(shown);
    if (links.length === 0) return false;
    const at = links.indexOf(document.activeElement);
    const marked = links.findIndex(link => link.getAttribute("aria-current") === "page");
    const from = at >= 0 ? at : marked;
    const next = from < 0 ? 0 : Math.min(Math.max(from + step, 0), links.length - 1);
    links[next].focus();
    links[next].scrollIntoView({ block: "nearest" });
    return true;
  };

  document.addEventListener("keydown", event => {
    const keys = namesKeys(event);
    if (event.defaultPrevented || (keys.length === 1 && !oneLetter())) return;
    if (typing(event.target) && !keys.startsWith("Control+")) return;

    const dialog = document.querySelector(".mud-dialog");
    const steps = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
    const arrowElsewhere = keys.startsWith("Arrow") && !event.target.closest("[data-keys=list]");
    if (!dialog && keys in steps && !arrowElsewhere && move(steps[keys])) {
      event.preventDefault();
      return;
    }

    const control = controlFor(keys, dialog ?? document);
    if (!control) return;
    event.preventDefault();
    // A key that is held down decides once.
    if (!event.repeat) control.click();
  });

  // What components ask of the browser.
  window.triagebot = {
    oneLetter,
    setOneLetter: on => localStorage.setItem(setting, on ? "on" : "off"),
    focus: ids => ids.map(id => document.getElementById(id)).find(element => element)?.focus(),
    show: id => document.getElementById(id)?.scrollIntoView({ block: "nearest" }),
    focusHeading: () => {
      const heading = document.querySelector("h1");
      const at = document.activeElement;
      // Whoever writes, or goes through the queue already, is not called back.
      if (!heading || typing(at) || at.closest(".cases:not(.cases-compact)")) return;
      heading.tabIndex = -1;
      heading.focus();
    },
  };
})();
