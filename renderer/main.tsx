import './no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { showTheme } from './state/theme.ts';

showTheme();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no place for the window.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
