// @vitest-environment jsdom
// A sign's button that cannot be pressed says so, does nothing, and keeps the focus.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Undo2 } from 'lucide-react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IconButton } from './button.tsx';

afterEach(cleanup);

describe('a button that shows a sign', () => {
  it('does nothing while it is disabled, says so, and keeps the focus it has', () => {
    const press = vi.fn<() => void>();
    const shown = (disabled: boolean) => <IconButton label="Undo" icon={Undo2} disabled={disabled} onClick={press} />;
    const { rerender } = render(shown(false));
    const button = screen.getByRole('button', { name: 'Undo' });
    button.focus();
    fireEvent.click(button);
    rerender(shown(true));
    fireEvent.click(button);
    expect(press).toHaveBeenCalledOnce();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(button);
  });
});
