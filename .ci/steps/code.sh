# Types, lint, unused code.
npm run types
npm run lint
npm run unused
