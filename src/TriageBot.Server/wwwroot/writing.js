// What an agent writes stays in this tab until it is sent or let go: it outlives another page, a reload, a lost
// connection and a restart of the service. An element marked data-kept="agent/case/version" holds the fields.
(() => {
  const prefix = "triagebot/writing/";
  const ids = ["reply-text", "direct-text"];
  const panel = () => document.querySelector("[data-kept]");
  const fieldsOf = within => ids.map(id => within.querySelector(`#${id}`)).filter(field => field);
  const written = within => Object.fromEntries(fieldsOf(within).map(field => [field.id.split("-")[0], field.value]));
  const tell = field => field.dispatchEvent(new Event("input", { bubbles: true }));

  let field = null; // where somebody writes
  let seen = null;

  const keep = within => sessionStorage.setItem(prefix + within.dataset.kept, JSON.stringify(written(within)));

  const restore = within => {
    const kept = JSON.parse(sessionStorage.getItem(prefix + within.dataset.kept) ?? "null");
    for (const each of kept ? fieldsOf(within) : []) {
      const text = kept[each.id.split("-")[0]] ?? each.value;
      if (text === each.value) continue;
      each.value = text;
      tell(each);
    }
  };

  // The page that comes to life replaces the one that was read first, under the hands of whoever writes already.
  const goOn = within => {
    const same = field && !field.isConnected && field.closest("[data-kept]")?.dataset.kept === within.dataset.kept;
    const again = same && document.activeElement === document.body ? within.querySelector(`#${field.id}`) : null;
    again?.focus();
    again?.setSelectionRange(field.selectionStart, field.selectionEnd);
  };

  const look = () => {
    const now = panel();
    if (now === seen) return;
    seen = now;
    if (!now) return;
    restore(now);
    goOn(now);
  };

  document.addEventListener("focusin", event => { field = event.target.closest("[data-kept]") ? event.target : null; });
  document.addEventListener("input", event => {
    const within = event.target.closest("[data-kept]");
    if (within) keep(within);
  });
  // Somebody may have begun before this script was here.
  if (panel() && fieldsOf(panel()).some(each => each.value !== each.defaultValue)) {
    keep(panel());
    field = fieldsOf(panel()).find(each => each === document.activeElement) ?? null;
  }
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();

  // What was typed while the connection was down never arrived.
  document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed", event => {
    if (event.detail.state === "hide" && panel()) fieldsOf(panel()).forEach(tell);
    if (event.detail.state === "rejected") location.reload();
  });

  Object.assign(window.triagebot, {
    written: kept => panel()?.dataset.kept === kept ? written(panel()) : null,
    kept: begin => Object.keys(sessionStorage)
      .filter(key => key.startsWith(prefix + begin))
      .map(key => ({ version: Number(key.slice((prefix + begin).length)), ...JSON.parse(sessionStorage.getItem(key)) }))
      .sort((one, other) => one.version - other.version),
    forget: kept => sessionStorage.removeItem(prefix + kept),
  });
})();
