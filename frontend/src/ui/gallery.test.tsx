import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { Gallery } from '../../gallery/gallery.tsx';
import { expectAccessible, renderPart } from '../../testing/render-part.tsx';

test('every part of the kit in every state keeps nobody out', async () => {
  renderPart(<Gallery />);
  expect(screen.getByRole('heading', { level: 1, name: 'Gallery of the kit' })).toHaveTextContent('Gallery of the kit');
  await expectAccessible();
});
