// Asks for the password in place, by the form of the sign-in page that came instead of what was asked for.
const ID = 'sign-in-again';

export function ask(page) {
  const banner = document.getElementById('ending');
  const form = page.querySelector('main form');
  if (document.getElementById(ID) || !form || !banner) {
    return;
  }
  const dialog = document.createElement('dialog');
  dialog.id = ID;
  dialog.setAttribute('aria-labelledby', `${ID}-title`);
  const title = document.createElement('h2');
  title.id = `${ID}-title`;
  title.textContent = page.querySelector('h1').textContent;
  const why = document.createElement('p');
  why.textContent = banner.dataset.over;
  form.prepend(title, why);
  dialog.append(form);
  document.body.append(dialog);
  // the way back for whoever closes the dialog
  banner.querySelector('span').textContent = banner.dataset.over;
  banner.hidden = false;
  dialog.showModal();
}
