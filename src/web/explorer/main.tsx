import { render } from 'preact';
import { Explorer } from './explorer.js';
import { takeKey } from '../key.js';
import './explorer.css';

const page = document.getElementById('explorer');
if (page === null) throw new Error('The page has no place for the explorer.');
page.textContent = '';
// Before the view is read, which is in the same fragment.
takeKey();
render(<Explorer />, page);
