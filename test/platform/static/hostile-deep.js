/* The parser limits nesting to some hundred levels; a script may go on. */
var well = document.getElementById('well')
var depth = Number(well.dataset.depth)
var inner = well
for (var i = 0; i < depth; i++) inner = inner.appendChild(document.createElement('div'))
inner.textContent = '约谈时间：2025-06-20'
