/**
 * Deletes an action plan from the device when its day has come, on whatever page the site is opened. It
 * knows the name and the first line of what `src/model/kept-plan.ts` writes and nothing more, as every
 * page carries it.
 */
try {
  const today = new Date().toLocaleDateString('sv');
  const [expires] = localStorage.getItem('action-plan')?.split('\n') ?? [];
  if (expires && /^\d{4}-\d\d-\d\d$/.test(expires) && expires <= today) {
    localStorage.removeItem('action-plan');
    // The page of the plan says that it is gone.
    document.documentElement.dataset['forgot'] = 'action-plan';
  }
} catch {
  // Storage is blocked: nothing can lie there.
}
