import { render } from 'preact';
import { Explorer } from './explorer.js';
import './explorer.css';

const page = document.getElementById('explorer');
if (page === null) throw new Error('The page has no place for the explorer.');
page.textContent = '';
render(<Explorer />, page);
