/* pdf.js ships no types for its worker; it is loaded for what it does. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
