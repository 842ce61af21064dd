/** Stands where something is being fetched. */
export function Waiting({ text }: { readonly text: string }) {
  return (
    <p class="waiting" role="status">
      <span class="spinner" aria-hidden="true" />
      {text}
    </p>
  );
}
