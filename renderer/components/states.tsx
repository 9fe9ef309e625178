import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { sentenceOf } from '../api.ts';
import { Button } from './button.tsx';

/** An answer that is not an error: there is nothing here, and why. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** What an inspector says while nothing is chosen. */
export function Hint({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="empty">
      <p className="hint-title">{title}</p>
      <p>{children}</p>
    </div>
  );
}

export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  return (
    <div className="failure" role="alert">
      <CircleAlert aria-hidden size={16} />
      <p>{sentenceOf(error)}</p>
      {onRetry && (
        <Button small onPress={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** Holds the place of what is being read; it says so only to those who cannot see it. */
export function Loading({ lines = 6, what }: { readonly lines?: number; readonly what: string }) {
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">Reading {what}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="bone" aria-hidden />
      ))}
    </div>
  );
}
