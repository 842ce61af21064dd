/** gas-local 1.3.1 has no types of its own; the one function that is used of it. */
declare module 'gas-local' {
  const gasLocal: {
    /** Makes `globals` a context (or keeps it, if it is one) and runs every file of the folder that passes the filter. */
    readonly require: (
      folder: string,
      globals: object,
      options: { readonly filter: (file: string) => boolean },
    ) => object;
  };
  export default gasLocal;
}
