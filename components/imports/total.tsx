/** One number of a reconciliation with its name. */
export function Total({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt className="text-label text-ink3">{label}</dt>
      <dd className="text-kpi-minor font-semibold tracking-[-0.02em]">{value}</dd>
    </div>
  );
}
