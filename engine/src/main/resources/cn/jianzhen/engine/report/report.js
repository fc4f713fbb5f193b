/* Filters the list and opens or closes its entries. The page is complete without it. No less-than sign and no ampersand in here. */
(function () {
  'use strict';
  var form = document.getElementById('filter');
  var shown = document.getElementById('shown');
  var items = Array.prototype.slice.call(document.querySelectorAll('.finding'));
  var names = ['category', 'detector', 'station'];

  function wanted(item) {
    return names.every(function (name) {
      var value = form.elements[name].value;
      return value === '' || item.getAttribute('data-' + name) === value;
    });
  }
  function apply() {
    var count = 0;
    items.forEach(function (item) {
      item.hidden = !wanted(item);
      count += item.hidden ? 0 : 1;
    });
    shown.textContent = '显示 ' + count + ' 条，共列出 ' + items.length + ' 条';
  }
  function fold(open) {
    items.forEach(function (item) {
      if (!item.hidden) item.firstElementChild.open = open;
    });
  }
  function choose(name, value) {
    form.reset();
    form.elements[name].value = value;
    var known = form.elements[name].value === value;
    if (!known) form.elements[name].value = '';
    apply();
    if (!known) shown.textContent = '所选的疑点不在所列之中，见 findings.csv';
  }
  function openTarget() {
    var target = document.getElementById(location.hash.slice(1));
    if (target) target.open = true;
  }

  form.hidden = false;
  form.addEventListener('change', apply);
  form.addEventListener('reset', function () {
    setTimeout(apply, 0);
  });
  document.getElementById('open-all').addEventListener('click', function () {
    fold(true);
  });
  document.getElementById('close-all').addEventListener('click', function () {
    fold(false);
  });
  Array.prototype.slice.call(document.querySelectorAll('a[data-filter]')).forEach(function (link) {
    link.addEventListener('click', function () {
      choose(link.getAttribute('data-filter'), link.getAttribute('data-value'));
    });
  });
  addEventListener('hashchange', openTarget);
  openTarget();
  apply();
})();
