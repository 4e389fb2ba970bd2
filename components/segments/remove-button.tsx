"use client";

export function RemoveButton({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button type="button" aria-label={label} onClick={onRemove} className="flex size-6 shrink-0 items-center justify-center rounded-md text-ink3 hover:bg-line2 hover:text-ink">
      <span aria-hidden>✕</span>
    </button>
  );
}
