// pdf.js tells nothing of the types of its worker, which is only ever handed on.
declare module 'pdfjs-dist/build/pdf.worker.min.mjs';
