/* What some old frameworks do, and then some. */
var nothing = function () { return null }
;['map', 'filter', 'forEach', 'slice', 'indexOf', 'push'].forEach(function (name) {
  Object.defineProperty(Array.prototype, name, { value: nothing, configurable: true, writable: true })
})
Array.prototype.each = nothing
Object.prototype.extra = 'enumerable'
Element.prototype.querySelector = nothing
Element.prototype.querySelectorAll = nothing
Element.prototype.getAttribute = nothing
Node.prototype.appendChild = nothing
document.querySelector = nothing
document.querySelectorAll = nothing
document.createTreeWalker = nothing
document.getElementById = nothing
window.getComputedStyle = nothing
JSON.stringify = nothing
