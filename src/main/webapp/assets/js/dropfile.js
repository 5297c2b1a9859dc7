// Takes a file that is dropped on the form, and says before it is sent when it is too large.
const MOST = 20 * 1024 * 1024;

export function start(form) {
  const input = form.querySelector('[type=file]');
  const place = form.querySelector('[data-drop]');

  input.addEventListener('change', () => {
    input.setCustomValidity(input.files[0]?.size > MOST ? form.dataset.tooLarge : '');
    input.reportValidity();
  });
  place.addEventListener('dragover', event => event.preventDefault());
  place.addEventListener('drop', event => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) {
      const one = new DataTransfer();
      one.items.add(file);
      input.files = one.files;
      input.dispatchEvent(new Event('change'));
      input.focus();
    }
  });
}
