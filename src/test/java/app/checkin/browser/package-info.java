/** Tests in a real Chromium, driven by Playwright, and what they need: the browser itself, and a camera that shows what we want. */
package app.checkin.browser;
