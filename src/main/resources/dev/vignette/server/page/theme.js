// Runs before the first paint: a chosen theme must not flash. Without a choice the system decides.
try {
  const chosen = localStorage.getItem("vignette-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // no storage, no choice
}
