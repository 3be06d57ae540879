/** What the bundler makes of files that are not TypeScript. */
declare module '*.graphql' {
  const text: string;
  export default text;
}
declare module '*.css';
