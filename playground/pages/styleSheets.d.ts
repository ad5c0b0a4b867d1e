/** esbuild bundles them. */
declare module '*.css';
