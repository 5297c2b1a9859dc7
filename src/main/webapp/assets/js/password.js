// A button that shows the password, and a meter of its length. Works without: the field stays a plain password field.
export function start(field) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'linklike';
  button.textContent = field.dataset.show;
  button.addEventListener('click', () => {
    const hidden = field.type === 'password';
    field.type = hidden ? 'text' : 'password';
    button.textContent = hidden ? field.dataset.hide : field.dataset.show;
  });
  const meter = document.createElement('meter');
  meter.max = 20;
  meter.low = field.minLength;
  meter.optimum = 20;
  meter.setAttribute('aria-label', field.dataset.length);
  field.addEventListener('input', () => { meter.value = field.value.length; });
  field.after(meter, button);
}
