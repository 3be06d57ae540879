/**
 * GraphiQL marks its tabs as tabs that hold buttons, and by ARIA nothing within a tab can be reached. They are told as what
 * they are: a list of buttons, of which one is current.
 */
export function tellTabsAsList(page: HTMLElement): void {
  const retell = (): void => {
    page.querySelectorAll('.graphiql-tabs, .graphiql-tab').forEach((element) => element.removeAttribute('role'));
    page.querySelector('#graphiql-session')?.setAttribute('role', 'region');
    for (const tab of page.querySelectorAll('.graphiql-tab')) {
      tab.removeAttribute('aria-selected');
      const isCurrent = tab.classList.contains('graphiql-tab-active');
      tab.querySelector('.graphiql-tab-button')?.setAttribute('aria-current', String(isCurrent));
    }
  };
  // React writes an attribute again where it changes, which tells that another tab is current.
  new MutationObserver(retell).observe(page, { childList: true, subtree: true, attributeFilter: ['aria-selected'] });
}
