/* Finds words in the phone's language: German or English. */
import en from './words-en.js';
import de from './words-de.js';

const LANGUAGES = {en, de};

/** The phone's first language that we speak, else English. */
export function phoneLanguage(preferred = navigator.languages) {
  const known = (preferred || []).map(tag => tag.slice(0, 2).toLowerCase()).find(tag => tag in LANGUAGES);
  return known || 'en';
}

let language = phoneLanguage();

export const currentLanguage = () => language;

/** Speaks another language from now on and rewrites what is on the page. */
export function speak(chosen) {
  language = chosen in LANGUAGES ? chosen : 'en';
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = word(element.dataset.word);
  }
}

/** Replaces each {name} by its value. */
export function fill(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** A word or sentence of the user interface. */
export const word = (key, values) => fill(LANGUAGES[language].ui[key], values);

/** Headline and sentence of a verdict, placeholders still in. */
export const verdictWords = code => LANGUAGES[language].verdicts[code];

/** The words that stand in where the event says nothing: help, event, guest, test. */
export const standIn = key => LANGUAGES[language][key];
