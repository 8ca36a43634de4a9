// Keyboard use of the console. A control names its keys itself, in aria-keyshortcuts, as for screen readers:
// pressing them clicks it. In a list marked data-keys="list", j and k or the arrows move between its links.
(() => {
  const typing = target => target.closest("input, textarea, select, [contenteditable]");
  const shown = element => element.getClientRects().length > 0 && !element.disabled;

  const namesKeys = event => {
    const held = (event.ctrlKey || event.metaKey ? "Control+" : "") + (event.altKey ? "Alt+" : "");
    return held + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
  };

  const controlFor = keys => [...document.querySelectorAll("[aria-keyshortcuts]")]
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
    if (event.defaultPrevented || document.querySelector(".mud-dialog")) return;
    const keys = namesKeys(event);
    if (typing(event.target) && !keys.startsWith("Control+")) return;

    const steps = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
    const arrowElsewhere = keys.startsWith("Arrow") && !event.target.closest("[data-keys=list]");
    if (keys in steps && !arrowElsewhere && move(steps[keys])) {
      event.preventDefault();
      return;
    }

    const control = controlFor(keys);
    if (control) {
      event.preventDefault();
      control.click();
    }
  });
})();

// What components ask of the browser.
window.triagebot = { focus: id => document.getElementById(id)?.focus() };
