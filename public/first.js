// Runs before the first paint, and in browsers too old for modules: hence a plain script in the oldest syntax.
// It puts text size, colours and language where the style sheet looks for them, and tells people with a browser
// that cannot run the program what to do instead of leaving them in front of 正在打开….
(function () {
  'use strict';
  var root = document.documentElement;

  // The program keeps its preferences as JSON, so the text "elder" stands there in quotes. Anything else that may be
  // found there (nothing, rubbish, a storage that throws because cookies are blocked) means: the default.
  function preference(name, allowed) {
    try {
      var value = JSON.parse(localStorage.getItem('linli.' + name));
      return allowed.indexOf(value) < 0 ? allowed[0] : value;
    } catch (_) {
      return allowed[0];
    }
  }

  var dark = window.matchMedia ? matchMedia('(prefers-color-scheme: dark)') : { matches: false };

  function apply() {
    var theme = preference('theme', ['auto', 'light', 'dark']);
    root.setAttribute('data-size', preference('size', ['normal', 'elder']));
    root.setAttribute('data-theme', theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme);
    root.setAttribute('data-scale', preference('scale', [1, 2, 3]));
    root.lang = preference('lang', ['zh', 'zh-CN', 'en']) === 'en' ? 'en' : 'zh-CN';
  }

  apply();
  if (dark.addEventListener) dark.addEventListener('change', apply);
  // Another tab of the same tablet may have changed them.
  window.addEventListener('storage', apply);
  // boot.js hands this on to the program, which calls it after it has written a preference.
  window.linliPreferences = apply;

  var runs =
    typeof WebAssembly === 'object' &&
    typeof HTMLDialogElement === 'function' &&
    'noModule' in document.createElement('script') &&
    typeof globalThis === 'object' &&
    typeof structuredClone === 'function';
  if (!runs) {
    root.setAttribute('data-too-old', '');
    document.addEventListener('DOMContentLoaded', function () {
      document.getElementById('too-old').hidden = false;
      var lines = document.querySelectorAll('[data-opening]');
      for (var i = 0; i < lines.length; i++) lines[i].parentNode.removeChild(lines[i]);
    });
  }
})();
