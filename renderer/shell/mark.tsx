/** Two people, one account: the sign of the application. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--accent)" />
      <circle cx="9.6" cy="12" r="4.6" fill="none" stroke="var(--on-accent)" strokeWidth="1.9" />
      <path
        d="M14.4 7.4a4.6 4.6 0 0 1 0 9.2"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="1.9"
        strokeLinecap="round"
      />
    </svg>
  );
}
