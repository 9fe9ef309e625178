import type { ReactNode } from 'react';
import { formatCount } from '../../shared/format.ts';
import { ViewTitle } from './view-title.tsx';

type ListBarProps = {
  readonly title?: string;
  readonly matching: number;
  readonly total: number;
  readonly search: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

export function ListBar({ title, matching, total, search, children, actions }: ListBarProps) {
  return (
    <div className="bar">
      <div className="bar-line">
        {title && <ViewTitle>{title}</ViewTitle>}
        {search}
        <span className="bar-count" role="status">
          {formatCount(matching)} of {formatCount(total)}
        </span>
        {actions}
      </div>
      {children && (
        <div className="bar-line bar-filters" role="group" aria-label="Filters">
          {children}
        </div>
      )}
    </div>
  );
}
