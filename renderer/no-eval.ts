import { z } from 'zod';

// Imported before the contract: its schemas would otherwise probe for eval, which the content security policy reports.
z.config({ jitless: true });
